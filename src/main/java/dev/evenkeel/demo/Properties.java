package dev.evenkeel.demo;

/// The properties of what people do, as JSON. Texts come ready made; only ids and numbers are put in.
final class Properties {
    private static final String[] DEVICES = {
        phone("iPhone 17", "iOS 20.1"), phone("iPhone 16e", "iOS 20.0"), phone("Pixel 10", "Android 17"),
        phone("Galaxy S26", "Android 17"), phone("Galaxy A57", "Android 16"), phone("iPhone SE", "iOS 19.4"),
        phone("Fairphone 6", "Android 16"), phone("Pixel 9a", "Android 16"), phone("iPad mini", "iPadOS 20.1"),
        desk("Windows 11", "Edge 146"), desk("macOS 27", "Safari 27"), desk("Windows 11", "Chrome 150"),
        desk("macOS 26", "Chrome 150"), desk("Ubuntu 26.04", "Firefox 151"), desk("Windows 11", "Firefox 151"),
        desk("ChromeOS", "Chrome 150")
    };
    private static final String[] FLAGS = {
        "\"flags\":[\"grid_v2\"]}",
        "\"flags\":[\"grid_v2\",\"swap_offers\"]}",
        "\"flags\":[\"grid_v2\",\"auto_fill\"]}",
        "\"flags\":[\"grid_v2\",\"swap_offers\",\"open_shifts\"]}"
    };
    private static final String[] PROVIDERS = {
        "{\"integration\":\"payroll\",\"provider\":\"Paylane\"",
                "{\"integration\":\"hris\",\"provider\":\"Stafflight\"",
        "{\"integration\":\"pos\",\"provider\":\"Tillpoint\"", "{\"integration\":\"calendar\",\"provider\":\"Daybook\""
    };
    private static final String[] REPORTS = {
        "{\"report\":\"labour-cost\",\"format\":\"csv\"", "{\"report\":\"overtime\",\"format\":\"xlsx\"",
        "{\"report\":\"attendance\",\"format\":\"pdf\"", "{\"report\":\"coverage\",\"format\":\"csv\""
    };
    private final StringBuilder json = new StringBuilder(400);

    String of(Deed deed, Account account, Person person, String week, int day, long bits) {
        json.setLength(0);
        int a = (int) (bits >>> 8 & 0xFFFF);
        int b = (int) (bits >>> 24 & 0xFF);
        switch (deed) {
            case SCHEDULE_CREATED ->
                schedule(account, week, a, b)
                        .append(",\"template\":\"")
                        .append((b & 1) == 0 ? "weekly" : "blank")
                        .append('"');
            case SCHEDULE_PUBLISHED ->
                schedule(account, week, a, b)
                        .append(",\"notified\":true,\"lead_days\":")
                        .append(1 + b % 14);
            case SHIFT_SWAPPED ->
                text("{\"shift_id\":\"shf-")
                        .append(account.profile.index())
                        .append('-')
                        .append(a)
                        .append("\",\"week\":\"")
                        .append(week)
                        .append("\",\"hours\":")
                        .append(4 + b % 7)
                        .append(
                                (b & 1) == 0
                                        ? ",\"kind\":\"offer\",\"accepted\":true"
                                        : ",\"kind\":\"trade\",\"accepted\":true");
            case TIMESHEET_APPROVED ->
                text("{\"timesheet_id\":\"tms-")
                        .append(account.profile.index())
                        .append('-')
                        .append(a)
                        .append("\",\"week\":\"")
                        .append(week)
                        .append("\",\"hours\":")
                        .append(18 + b % 24)
                        .append(".5,\"overtime\":")
                        .append(b % 4)
                        .append(",\"exceptions\":")
                        .append(b >> 6);
            case MOBILE_APP_OPENED ->
                text((b & 3) == 0 ? "{\"from\":\"push\",\"unread\":" : "{\"from\":\"icon\",\"unread\":")
                        .append(b % 9)
                        .append(",\"cold_start_ms\":")
                        .append(380 + a % 1400);
            case INTEGRATION_CONNECTED ->
                text(PROVIDERS[b & 3]).append(",\"sync_minutes\":").append(15 + b);
            case REPORT_EXPORTED ->
                text(REPORTS[b & 3])
                        .append(",\"week\":\"")
                        .append(week)
                        .append("\",\"rows\":")
                        .append(20 + a % 900);
            case LIMIT_REACHED ->
                text("{\"limit\":\"seats\",\"allowed\":")
                        .append(account.sales.seats)
                        .append(",\"used\":")
                        .append(Math.max(account.activePeople, account.sales.seats + 1))
                        .append(",\"plan\":\"")
                        .append(account.sales.plan.label)
                        .append('"');
            case INVITE_SENT ->
                text("{\"channel\":\"email\",\"seats_left\":")
                        .append(Math.max(
                                0, account.sales.seats - account.people().size()));
            case INVITE_ACCEPTED ->
                text("{\"channel\":\"email\",\"hours_to_accept\":").append(2 + b % 90);
            case SIGNED_UP ->
                text("{\"method\":\"")
                        .append((b & 1) == 0 ? "password" : "sso")
                        .append("\",\"plan\":\"")
                        .append(account.sales.plan.label)
                        .append('"');
        }
        var place =
                account.profile.locations().get(b % account.profile.locations().size());
        json.append(",\"location\":\"")
                .append(place)
                .append('"')
                .append(person.role.json)
                .append(DEVICES[deed == Deed.MOBILE_APP_OPENED ? person.device % Person.PHONES : person.device]);
        json.append(",\"app_version\":\"5.")
                .append(day / 21)
                .append('.')
                .append(b & 3)
                .append("\",")
                .append(FLAGS[(int) (bits >>> 40 & 3)]);
        return json.toString();
    }

    private StringBuilder schedule(Account account, String week, int a, int b) {
        return text("{\"schedule_id\":\"sch-")
                .append(account.profile.index())
                .append('-')
                .append(a)
                .append("\",\"week\":\"")
                .append(week)
                .append("\",\"shifts\":")
                .append(6 + b)
                .append(",\"people\":")
                .append(2 + b / 5);
    }

    private StringBuilder text(String text) {
        return json.append(text);
    }

    private static String phone(String device, String os) {
        return ",\"device\":\"" + device + "\",\"os\":\"" + os + '"';
    }

    private static String desk(String os, String browser) {
        return ",\"device\":\"desktop\",\"os\":\"" + os + "\",\"browser\":\"" + browser + '"';
    }
}
