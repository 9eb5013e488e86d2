/// Every measure on every day, in one pass over what was done.
@org.jspecify.annotations.NullMarked
package dev.evenkeel.activity.history;
