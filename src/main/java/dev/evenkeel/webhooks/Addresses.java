package dev.evenkeel.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// Which addresses may be sent to: those of the open internet, so that nobody reaches into the network that this server
/// stands in by way of a webhook.
final class Addresses {
    private Addresses() {}

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) return false;
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean assigned = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean tests = first == 198 && (second == 18 || second == 19 || second == 51 && third == 100)
                || first == 203 && second == 0 && third == 113;
        return first != 0 && first < 224 && !shared && !assigned && !tests;
    }

    /// Global unicast only; addresses that carry one of IPv4 inside are as public as that one.
    private static boolean isPublic6(byte[] bytes) {
        if (starts(bytes, 0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0)) return isPublic(inside(bytes, 12));
        if (starts(bytes, 0x20, 0x02)) return isPublic(inside(bytes, 2));
        boolean tunnel = starts(bytes, 0x20, 0x01, 0, 0);
        boolean examples = starts(bytes, 0x20, 0x01, 0x0d, 0xb8);
        return (bytes[0] & 0xe0) == 0x20 && !tunnel && !examples;
    }

    private static boolean starts(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) if ((bytes[i] & 0xff) != prefix[i]) return false;
        return true;
    }

    private static InetAddress inside(byte[] bytes, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
