/// Which person and which account an id meant at a time.
@org.jspecify.annotations.NullMarked
package dev.evenkeel.accounts.identity;
