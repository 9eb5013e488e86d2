package dev.evenkeel.web.layout;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Writes a [Page] as HTML. The page is rendered as a whole before its first byte leaves, so that a fault in a template
/// becomes an error page and never half a page.
final class PageRenderer implements HandlerMethodReturnValueHandler {
    private final TemplateEngine templates;
    private final Frames frames;

    PageRenderer(TemplateEngine templates, Frames frames) {
        this.templates = templates;
        this.frames = frames;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return returnType.getParameterType() == Page.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        var exchange = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        write((Page) Objects.requireNonNull(value), frames.of(exchange, response), response);
    }

    private void write(Page page, Frame frame, HttpServletResponse response) throws IOException {
        var html = new Utf8ByteOutput();
        templates.render(page.template() + ".jte", Map.of("frame", frame, "page", page.content()), html);
        response.setStatus(page.status().value());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }
}
