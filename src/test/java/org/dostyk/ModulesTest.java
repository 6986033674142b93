package org.dostyk;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

/**
 * The packages and what they may lean on.
 */
class ModulesTest {

	@Test
	void noPackageLeansOnOneThatLeansOnIt() {
		ApplicationModules.of(DostykApplication.class).verify();
	}

}
