/// The desk's chat face: approval cards and decisions in Slack. Off without a token.
@ApplicationModule(allowedDependencies = {"foundation", "desk"})
@NullMarked
package dev.evenkeel.slack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
