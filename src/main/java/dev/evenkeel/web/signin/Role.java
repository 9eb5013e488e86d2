package dev.evenkeel.web.signin;

/// What a user may do: an admin also manages users, keys and definitions.
public enum Role {
    ADMIN,
    MEMBER
}
