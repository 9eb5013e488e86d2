package dev.evenkeel.demo;

/// What people hold in their hands or have on their desks, as members of a JSON object.
final class Devices {
    /// The first so many are phones.
    static final int PHONES = 9;

    static final int ALL = 16;
    private static final String[] MEMBERS = {
        phone("iPhone 17", "iOS 20.1"),
        phone("iPhone 16e", "iOS 20.0"),
        phone("Pixel 10", "Android 17"),
        phone("Galaxy S26", "Android 17"),
        phone("Galaxy A57", "Android 16"),
        phone("iPhone SE", "iOS 19.4"),
        phone("Fairphone 6", "Android 16"),
        phone("Pixel 9a", "Android 16"),
        phone("iPad mini", "iPadOS 20.1"),
        desk("Windows 11", "Edge 146"),
        desk("macOS 27", "Safari 27"),
        desk("Windows 11", "Chrome 150"),
        desk("macOS 26", "Chrome 150"),
        desk("Ubuntu 26.04", "Firefox 151"),
        desk("Windows 11", "Firefox 151"),
        desk("ChromeOS", "Chrome 150")
    };

    private Devices() {}

    /// The app is opened on a phone, also by those who work at a desk otherwise.
    static String of(Person person, Deed deed) {
        return MEMBERS[deed == Deed.MOBILE_APP_OPENED ? person.device % PHONES : person.device];
    }

    private static String phone(String device, String os) {
        return "\"device\":\"" + device + "\",\"os\":\"" + os + '"';
    }

    private static String desk(String os, String browser) {
        return "\"device\":\"desktop\",\"os\":\"" + os + "\",\"browser\":\"" + browser + '"';
    }
}
