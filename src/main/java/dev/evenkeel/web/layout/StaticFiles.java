package dev.evenkeel.web.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The CSS and scripts on the class path. Their address carries a sum of their contents, so that browsers may keep them
/// for
/// ever and never show an old one.
final class StaticFiles {
    private StaticFiles() {}

    static String version() {
        try {
            var sum = new CRC32();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:static/**/*.*"))
                if (file.isReadable()) sum.update(file.getContentAsByteArray());
            return Long.toString(sum.getValue(), 36);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
