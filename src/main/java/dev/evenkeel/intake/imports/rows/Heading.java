package dev.evenkeel.intake.imports.rows;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The first record of a CSV file: every column has a name of its own.
final class Heading {
    private Heading() {}

    static Columns columns(String file, List<String> names) {
        var problems = new ArrayList<Problem>();
        var seen = new HashSet<String>();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            var where = file + " line 1, column " + (i + 1);
            if (name.isEmpty())
                problems.add(
                        new Problem(where, "It has no name in the heading", "Name every column in the first line"));
            else if (!seen.add(name))
                problems.add(new Problem(where, "A second column is called " + name, "Give every column its own name"));
        }
        if (!problems.isEmpty()) throw new Refused(problems);
        return Columns.of(names);
    }
}
