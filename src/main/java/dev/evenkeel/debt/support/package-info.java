/// Tickets, and what they say about the cost of features and customers.
@NamedInterface("support")
@NullMarked
package dev.evenkeel.debt.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
