/// Who may come in: users, passwords, sessions and the first run.
@NullMarked
package dev.evenkeel.web.signin;

import org.jspecify.annotations.NullMarked;
