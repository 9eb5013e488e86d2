package dev.evenkeel.intake.imports.rows;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that knows how far it has been read.
final class Counted extends FilterInputStream {
    private final long size;
    private long read;

    Counted(InputStream in, long size) {
        super(in);
        this.size = size;
    }

    double share() {
        return size == 0 ? 1 : Math.min(1, (double) read / size);
    }

    @Override
    public int read() throws IOException {
        var value = super.read();
        if (value >= 0) read++;
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var count = super.read(target, offset, length);
        if (count > 0) read += count;
        return count;
    }
}
