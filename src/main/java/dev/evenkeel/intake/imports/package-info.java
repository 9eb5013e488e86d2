/// Files of events, people, accounts and deals: read, mapped to events, and brought in so that a second time changes
/// nothing.
@NullMarked
package dev.evenkeel.intake.imports;

import org.jspecify.annotations.NullMarked;
