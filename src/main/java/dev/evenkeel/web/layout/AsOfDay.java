package dev.evenkeel.web.layout;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Reads `?asof=2021-12-31`; what is missing means today. What is malformed or in the future is refused by [WrongDays]
/// before anybody asks here.
final class AsOfDay implements HandlerMethodArgumentResolver {
    static final String PARAMETER = "asof";

    private final InstantSource clock;

    AsOfDay(InstantSource clock) {
        this.clock = clock;
    }

    AsOf of(@Nullable String parameter) {
        var today = today();
        if (parameter == null || parameter.isBlank()) return new AsOf(today, today);
        try {
            var day = LocalDate.parse(parameter.strip());
            return new AsOf(day.isAfter(today) ? today : day, today);
        } catch (DateTimeParseException malformed) {
            return new AsOf(today, today);
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AsOf.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(request.getParameter(PARAMETER));
    }
}
