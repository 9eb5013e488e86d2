package dev.evenkeel.intake.imports.rows;

import dev.evenkeel.foundation.Refused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/// A text file, unpacked if need be and decoded; the encoding is told by a byte order mark, by the mapping, or is UTF-8
/// where the beginning is valid as such, else Windows-1252, which spreadsheets write.
///
/// @param head the beginning, for guesses
record Text(Counted counted, Reader reader, String head) implements AutoCloseable {
    private static final int HEAD = 1 << 16;
    /// What decoding puts where bytes are not valid.
    static final char REPLACEMENT = '\uFFFD';

    static Text open(Path path, Layout layout) {
        try {
            var counted = new Counted(Files.newInputStream(path), Files.size(path));
            try {
                return decoded(path, counted, new BufferedInputStream(unpacked(path, counted), HEAD * 2), layout);
            } catch (IOException | RuntimeException e) {
                counted.close();
                throw e;
            }
        } catch (IOException e) {
            throw new Refused(path.getFileName().toString(), "It cannot be read: " + e.getMessage(), "Upload it again");
        }
    }

    private static InputStream unpacked(Path path, Counted counted) throws IOException {
        return Magic.of(path) == Magic.GZIP ? new GZIPInputStream(counted, HEAD) : counted;
    }

    private static Text decoded(Path path, Counted counted, BufferedInputStream in, Layout layout) throws IOException {
        in.mark(HEAD + 1);
        var head = in.readNBytes(HEAD);
        in.reset();
        var mark = ByteOrderMark.of(head);
        in.skipNBytes(mark.length());
        var body = Arrays.copyOfRange(head, mark.length(), head.length);
        var encoding =
                layout.encoding() != null ? layout.encoding() : mark.encoding().orElseGet(() -> guess(body));
        var text = decode(encoding, body);
        if (text.indexOf('\0') >= 0)
            throw new Refused(
                    path.getFileName().toString(),
                    "It is not text, nor Parquet",
                    "Give CSV, JSON lines (both also packed with gzip) or Parquet");
        var decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new Text(counted, new InputStreamReader(in, decoder), text);
    }

    private static Charset guess(byte[] head) {
        return decode(StandardCharsets.UTF_8, head).indexOf(REPLACEMENT) < 0
                ? StandardCharsets.UTF_8
                : Charset.forName("windows-1252");
    }

    /// Decodes all but a last character that the end of the sample cut in two.
    private static String decode(Charset encoding, byte[] bytes) {
        var characters = CharBuffer.allocate(bytes.length + 1);
        encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(ByteBuffer.wrap(bytes), characters, bytes.length < HEAD - 3);
        return characters.flip().toString();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
