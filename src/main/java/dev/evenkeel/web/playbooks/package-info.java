/// Playbooks: which there are, how they stand, what they would do, and what came of them.
@NullMarked
package dev.evenkeel.web.playbooks;

import org.jspecify.annotations.NullMarked;
