package org.dostyk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the portal.
 */
@SpringBootApplication
public class DostykApplication {

	/**
	 * Runs the portal until it is told to stop.
	 * @param args Spring Boot's command line arguments
	 */
	public static void main(String[] args) {
		SpringApplication.run(DostykApplication.class, args);
	}

}
