package dev.evenkeel.intake.calls;

import dev.evenkeel.foundation.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One call as it stands in a body, not yet checked. Filled in by the parser, field by field, in the sender's order.
final class Call {
    final int index;
    final String place;
    Slice raw = new Slice(0, 0);
    boolean object = true;

    @Nullable
    String type;

    @Nullable
    String messageId;

    @Nullable
    String userId;

    @Nullable
    String anonymousId;

    @Nullable
    String groupId;

    @Nullable
    String previousId;

    @Nullable
    String event;

    @Nullable
    String name;

    @Nullable
    String category;

    @Nullable
    String timestamp;

    @Nullable
    String originalTimestamp;

    @Nullable
    String sentAt;

    @Nullable
    String writeKey;

    @Nullable
    Slice properties;

    @Nullable
    Slice traits;

    @Nullable
    Context context;

    private List<Problem> problems = List.of();

    /// @param place what goes before a field's name to say where it is, such as `batch[3].`
    Call(int index, String place) {
        this.index = index;
        this.place = place;
    }

    void problem(String field, String what, String remedy) {
        if (problems.isEmpty()) problems = new ArrayList<>();
        problems.add(new Problem(place + field, what, remedy));
    }

    /// Whether something is wrong with the field already.
    boolean complained(String field) {
        return problems.stream().anyMatch(problem -> problem.where().equals(place + field));
    }

    List<Problem> problems() {
        return problems;
    }
}
