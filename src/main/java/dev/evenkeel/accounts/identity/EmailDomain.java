package dev.evenkeel.accounts.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The company's part of an e-mail address.
final class EmailDomain {
    private static final Set<String> FREE = load();

    private EmailDomain() {}

    /// The domain of a work address; empty for free mail, and for what is no address.
    static Optional<String> ofWork(String email) {
        var at = email.lastIndexOf('@');
        if (at < 1 || at == email.length() - 1) return Optional.empty();
        var domain = email.substring(at + 1).strip().toLowerCase(Locale.ROOT);
        return domain.contains(".") && !FREE.contains(domain) ? Optional.of(domain) : Optional.empty();
    }

    private static Set<String> load() {
        try (var list = Objects.requireNonNull(EmailDomain.class.getResourceAsStream("/free-mail-domains.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
