package dev.evenkeel.playbooks;

import dev.evenkeel.rules.Rule;
import java.time.Duration;

/// What a step does.
public sealed interface Action {
    /// Puts the account in its seller's inbox.
    record Inbox(String say) implements Action {}

    /// Tells the seller in Slack, with the reasons and buttons.
    record Slack(String say) implements Action {}

    /// Leaves a task for the customer relationship system.
    record Task(String title, int dueDays) implements Action {}

    /// Tells other programs.
    record Webhook() implements Action {}

    /// Writes to the seller.
    record Email(String subject, String say) implements Action {}

    record Wait(Duration time) implements Action {}

    record Branch(Rule when, String then, String otherwise) implements Action {}

    /// Whether a person is told, who sleeps at night.
    default boolean reachesAPerson() {
        return switch (this) {
            case Inbox _, Slack _, Email _ -> true;
            case Task _, Webhook _, Wait _, Branch _ -> false;
        };
    }

    /// Whether it needs a seller.
    default boolean needsASeller() {
        return switch (this) {
            case Inbox _, Slack _, Email _, Task _ -> true;
            case Webhook _, Wait _, Branch _ -> false;
        };
    }

    /// In plain words, beginning with a small letter.
    default String words() {
        return switch (this) {
            case Inbox inbox -> "inbox: " + inbox.say();
            case Slack slack -> "Slack: " + slack.say();
            case Task task -> "task: " + task.title() + ", due in " + Plain.count(task.dueDays(), "day", "days");
            case Webhook _ -> "tell other programs";
            case Email email -> "e-mail: " + email.subject();
            case Wait wait -> "wait " + Plain.span(wait.time());
            case Branch branch ->
                "if " + branch.when().text() + " go to " + branch.then() + ", else to " + branch.otherwise();
        };
    }
}
