package dev.evenkeel.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Answers what no other part of the interface does, so that also a wrong address is told as a problem.
@Hidden
@RestController
class NowhereController {
    @RequestMapping("/api/**")
    void nowhere(HttpServletRequest request) {
        throw new NotFound(
                request.getMethod() + " " + request.getRequestURI(),
                "The interface has nothing there",
                "Look the address and the method up in " + Doors.OPEN + ".json");
    }
}
