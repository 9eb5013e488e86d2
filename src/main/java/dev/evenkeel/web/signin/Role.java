package dev.evenkeel.web.signin;

/// What a user may do beyond reading, asking, promising and deciding.
public enum Role {
    /// Everything: also users, keys and outgoing messages.
    ADMIN("Administrator"),
    /// Also saves what others work by: the policy of the desk, the capacity plan and the catalogue.
    EDITOR("Editor"),
    MEMBER("Member");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
