package dev.evenkeel.intake.http;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.intake.calls.Limits;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Reads the body of a request, plain or compressed with gzip, and never more than what is allowed.
final class Bodies {
    private Bodies() {}

    static byte[] read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > Limits.BODY_BYTES) throw tooLarge();
        var encoding = request.getHeader("Content-Encoding");
        return switch (encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT)) {
            case "identity", "" -> plain(request);
            case "gzip", "x-gzip" -> unzipped(request.getInputStream());
            default ->
                throw new UnsupportedEncoding(new Problem(
                        "Content-Encoding", "It is neither gzip nor absent", "Send the body plain or as gzip"));
        };
    }

    private static byte[] plain(HttpServletRequest request) throws IOException {
        int announced = request.getContentLength();
        if (announced < 0) return atMost(request.getInputStream());
        var body = new byte[announced];
        int read = request.getInputStream().readNBytes(body, 0, announced);
        if (read < announced)
            throw new Refused("body", "It ends too early", "Send as many bytes as Content-Length says");
        return body;
    }

    private static byte[] unzipped(InputStream in) throws IOException {
        try {
            return atMost(new GZIPInputStream(in, 8192));
        } catch (ZipException | EOFException e) {
            throw new Refused("body", "It is not valid gzip", "Compress it again, or send it plain");
        }
    }

    private static byte[] atMost(InputStream in) throws IOException {
        var body = in.readNBytes(Limits.BODY_BYTES + 1);
        if (body.length > Limits.BODY_BYTES) throw tooLarge();
        return body;
    }

    private static Refused tooLarge() {
        return new Refused("body", "It is larger than 500 KB", "Send the events in several requests");
    }
}
