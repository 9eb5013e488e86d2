/// The deal desk: queue, one request, the policy, custom work and debt.
@NullMarked
package dev.evenkeel.web.desk;

import org.jspecify.annotations.NullMarked;
