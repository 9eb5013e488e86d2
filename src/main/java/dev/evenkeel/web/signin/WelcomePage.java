package dev.evenkeel.web.signin;

import dev.evenkeel.foundation.Problem;
import java.util.List;

/// The first run, where the first administrator is made.
public record WelcomePage(String name, String code, List<Problem> problems) {}
