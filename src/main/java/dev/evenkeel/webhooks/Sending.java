package dev.evenkeel.webhooks;

/// One event on its way to one endpoint.
record Sending(long endpoint, String event) {
    static Sending read(String key) {
        var parts = key.split("/", 2);
        return new Sending(Long.parseLong(parts[0]), parts[1]);
    }

    String key() {
        return endpoint + "/" + event;
    }
}
