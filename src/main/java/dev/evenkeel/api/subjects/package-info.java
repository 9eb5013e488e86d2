/// Accounts and people over HTTP: rankings, scores with reasons, histories, merges.
@NullMarked
package dev.evenkeel.api.subjects;

import org.jspecify.annotations.NullMarked;
