package dev.evenkeel.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressesTest {
    private static boolean isPublic(String address) {
        try {
            return Addresses.isPublic(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void letsOutToTheOpenInternet() {
        assertThat(List.of(
                        "8.8.8.8",
                        "1.1.1.1",
                        "100.63.255.255",
                        "100.128.0.1",
                        "172.32.0.1",
                        "192.1.0.1",
                        "2606:4700::1"))
                .allMatch(AddressesTest::isPublic);
    }

    @Test
    void keepsOutOfEveryPrivateNetwork() {
        assertThat(List.of(
                        "127.0.0.1",
                        "127.9.9.9",
                        "0.0.0.0",
                        "0.1.2.3",
                        "10.0.0.1",
                        "172.16.0.1",
                        "172.31.255.255",
                        "192.168.1.1",
                        "169.254.169.254",
                        "100.64.0.1",
                        "192.0.0.8",
                        "198.18.0.1",
                        "198.51.100.1",
                        "203.0.113.1",
                        "224.0.0.1",
                        "240.0.0.1",
                        "255.255.255.255",
                        "::1",
                        "::",
                        "::ffff:127.0.0.1",
                        "::127.0.0.1",
                        "fe80::1",
                        "fec0::1",
                        "fc00::1",
                        "fd12:3456::1",
                        "ff02::1",
                        "2001:db8::1",
                        "2001::1",
                        "2002:7f00:1::",
                        "2002:c0a8:101::1",
                        "64:ff9b::10.0.0.1",
                        "64:ff9b:1::1"))
                .noneMatch(AddressesTest::isPublic);
    }
}
