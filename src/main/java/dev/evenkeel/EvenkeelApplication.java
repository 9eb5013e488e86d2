package dev.evenkeel;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The server: every module's configuration, wired together.
@SpringBootApplication
@ConfigurationPropertiesScan
public class EvenkeelApplication {}
