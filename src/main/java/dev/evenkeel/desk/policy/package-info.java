/// The desk policy: a versioned document of roles, steps and rules.
@NullMarked
package dev.evenkeel.desk.policy;

import org.jspecify.annotations.NullMarked;
