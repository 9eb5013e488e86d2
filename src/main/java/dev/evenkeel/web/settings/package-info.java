/// Users, appearance and what this server is.
@NullMarked
package dev.evenkeel.web.settings;

import org.jspecify.annotations.NullMarked;
