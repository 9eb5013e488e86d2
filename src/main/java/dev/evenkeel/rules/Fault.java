package dev.evenkeel.rules;

/// What is wrong with an expression.
///
/// @param offset of the character it begins at, in code points
record Fault(int offset, String what, String remedy) {}
