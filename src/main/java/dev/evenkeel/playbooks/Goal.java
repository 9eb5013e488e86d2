package dev.evenkeel.playbooks;

/// What a playbook is for, read off the deals of the account: the same for those who are treated and those who
/// are not.
///
/// @param won whether a deal must be won; otherwise it is enough that one was opened or moved on
/// @param days within which it must happen, counted from the day the account entered the playbook
public record Goal(boolean won, int days) {
    static final Goal USUAL = new Goal(true, 60);

    public String words() {
        return (won ? "a deal won within " : "a deal opened or moved on within ") + Plain.count(days, "day", "days");
    }
}
