package dev.evenkeel.web.signin;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Checks name and password, unless the name or the address failed too often of late.
final class PatientSignIn implements AuthenticationProvider {
    private final DaoAuthenticationProvider passwords;
    private final FailedSignIns failures;

    PatientSignIn(DaoAuthenticationProvider passwords, FailedSignIns failures) {
        this.passwords = passwords;
        this.failures = failures;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var address = address(asked);
        if (failures.tooMany(asked.getName(), address)) throw new LockedException("Too many failed sign-ins");
        try {
            var known = passwords.authenticate(asked);
            failures.succeeded(asked.getName(), address);
            return known;
        } catch (BadCredentialsException wrong) {
            failures.failed(asked.getName(), address);
            throw wrong;
        }
    }

    private static String address(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "unknown";
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
