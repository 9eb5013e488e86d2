package dev.evenkeel.api.definitions;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Several documents that belong together.
record Drafts(@Nullable List<Draft> files) {
    /// @param file the name that problems are reported under
    record Draft(@Nullable String file, @Nullable String text) {}

    /// @throws Refused if there is none, or one lacks its name or text, or two have one name
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        var problems = new ArrayList<Problem>();
        for (var draft : files == null ? List.<Draft>of() : files) {
            var where = "files[" + texts.size() + "]";
            if (draft.file() == null || draft.text() == null)
                problems.add(new Problem(where, "It lacks file or text", "Give each file its name and its text"));
            else if (texts.put(draft.file(), draft.text()) != null)
                problems.add(new Problem(where, draft.file() + " is there twice", "Give each file a name of its own"));
        }
        if (texts.isEmpty() && problems.isEmpty())
            problems.add(new Problem("files", "There is none", "Send {\"files\": [{\"file\": …, \"text\": …}]}"));
        if (!problems.isEmpty()) throw new Refused(problems);
        return texts;
    }
}
