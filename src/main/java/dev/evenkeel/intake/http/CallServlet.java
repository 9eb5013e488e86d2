package dev.evenkeel.intake.http;

import dev.evenkeel.foundation.Refused;
import dev.evenkeel.intake.NotStored;
import dev.evenkeel.intake.Overloaded;
import dev.evenkeel.intake.Reception;
import dev.evenkeel.intake.WriteKeys;
import dev.evenkeel.intake.calls.Body;
import dev.evenkeel.intake.calls.DeliveryParser;
import dev.evenkeel.intake.calls.Paths;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Segment's tracking API at `/v1/…`: every SDK of that family works by changing only the host.
///
/// It authenticates by write key alone, so no session, cookie or CSRF token has to do with it. 200 means that what was
/// accepted is on disk, and that what was refused is named in the answer and kept in the list.
public final class CallServlet extends HttpServlet {
    private static final Logger LOG = LoggerFactory.getLogger(CallServlet.class);
    private static final String PREFIX = "/v1/";
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);

    private final transient Reception reception;
    private final transient Credentials credentials;

    public CallServlet(Reception reception, WriteKeys keys) {
        this.reception = reception;
        this.credentials = new Credentials(keys);
    }

    @Override
    public void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Cors.allow(request, response);
        var name = name(request);
        if (!Paths.batch(name) && Paths.kind(name) == null) Answers.noSuchCall(response);
        else if (request.getMethod().equals("OPTIONS")) response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        else if (!request.getMethod().equals("POST")) Answers.onlyPost(response);
        else post(request, name, response);
    }

    private void post(HttpServletRequest request, String name, HttpServletResponse response) throws IOException {
        try {
            accept(request, name, response);
        } catch (Refused refused) {
            Answers.problems(response, HttpServletResponse.SC_BAD_REQUEST, refused.problems());
        } catch (Unauthorised unauthorised) {
            Answers.unauthorised(response, unauthorised.problem());
        } catch (UnsupportedEncoding unsupported) {
            Answers.unsupported(response, unsupported.problem());
        } catch (Overloaded overloaded) {
            Answers.later(response, Answers.TOO_MANY_REQUESTS, overloaded.getMessage(), overloaded.retryAfter());
        } catch (NotStored failure) {
            LOG.error("Events could not be stored", failure);
            Answers.later(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, failure.getMessage(), AFTER_A_FAILURE);
        }
    }

    private void accept(HttpServletRequest request, String name, HttpServletResponse response) throws IOException {
        var source = credentials.fromHeader(request);
        var delivery = DeliveryParser.parse(new Body(Bodies.read(request)), Paths.kind(name));
        var receipt = reception.accept(delivery, source.isPresent() ? source.get() : credentials.fromBody(delivery));
        boolean alone = delivery.kind() != null;
        if (alone && !receipt.refused().isEmpty())
            Answers.problems(
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    receipt.refused().getFirst().problems());
        else Answers.receipt(response, receipt);
    }

    private static String name(HttpServletRequest request) {
        var path = request.getRequestURI();
        int from = path.indexOf(PREFIX) + PREFIX.length();
        int to = path.endsWith("/") ? path.length() - 1 : path.length();
        return from < PREFIX.length() || to < from ? "" : path.substring(from, to);
    }
}
