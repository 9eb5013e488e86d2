package dev.evenkeel.intake.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/// Lets browsers send from any page: a write key is public there anyway, and no cookie goes with the call.
final class Cors {
    private Cors() {}

    static void allow(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("Origin") == null) return;
        response.setHeader("Access-Control-Allow-Origin", "*");
        if (!request.getMethod().equals("OPTIONS")) return;
        response.setHeader("Access-Control-Allow-Methods", "POST, OPTIONS");
        response.setHeader(
                "Access-Control-Allow-Headers", "Authorization, Content-Type, Content-Encoding, X-Retry-Count");
        response.setHeader("Access-Control-Max-Age", "86400");
    }
}
