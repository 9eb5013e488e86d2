package dev.evenkeel.access;

/// Who may save what others work by: the policy of the desk, the capacity plan and the catalogue.
@FunctionalInterface
public interface Editors {
    /// @param user by name; somebody unknown or removed may not
    boolean mayEdit(String user);
}
