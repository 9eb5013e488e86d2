package dev.evenkeel.webhooks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.function.Predicate;
import javax.net.SocketFactory;

/// Sockets that look at the very address they connect to. A name that means one address when it is checked and another
/// when it is used gains nothing.
final class GuardedSockets extends SocketFactory {
    private final Predicate<InetAddress> allowed;

    GuardedSockets(Predicate<InetAddress> allowed) {
        this.allowed = allowed;
    }

    @Override
    public Socket createSocket() {
        return new Guarded();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host, port);
    }

    private Socket connected(InetSocketAddress to) throws IOException {
        var socket = createSocket();
        socket.connect(to);
        return socket;
    }

    private final class Guarded extends Socket {
        @Override
        public void connect(SocketAddress to, int timeout) throws IOException {
            if (!(to instanceof InetSocketAddress internet)
                    || internet.isUnresolved()
                    || !allowed.test(internet.getAddress()))
                throw new PrivateAddress(to + " is not an address of the open internet");
            super.connect(to, timeout);
        }
    }

    /// The address must not be sent to.
    static final class PrivateAddress extends IOException {
        private static final long serialVersionUID = 1;

        PrivateAddress(String message) {
            super(message);
        }
    }
}
