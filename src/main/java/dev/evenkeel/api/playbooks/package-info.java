/// Playbooks, what they did and what came of it, and the sellers' inbox.
@NullMarked
package dev.evenkeel.api.playbooks;

import org.jspecify.annotations.NullMarked;
