package dev.evenkeel.web.signin;

/// What a user may do: an admin also manages users and write keys.
public enum Role {
    ADMIN,
    MEMBER
}
