package org.dostyk.database;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

import org.springframework.cache.CacheManager;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Sees to it that every {@link PortalTest} begins with the database as the portal's start
 * left it.
 */
class TestDatabaseListener extends AbstractTestExecutionListener {

	private static final Set<ApplicationContext> PORTALS = new LinkedHashSet<>();

	private static boolean remembered;

	private static boolean written;

	@Override
	public void beforeTestClass(TestContext test) {
		prepare(test.getApplicationContext(),
				TestContextAnnotationUtils.hasAnnotation(test.getTestClass(), Writes.class));
	}

	private static synchronized void prepare(ApplicationContext portal, boolean writes) {
		PORTALS.add(portal);
		PORTALS.removeIf((other) -> !((ConfigurableApplicationContext) other).isActive());
		if (!remembered) {
			PausedPools.during(PORTALS, TestDatabase.get()::remember);
			remembered = true;
		}
		else if (written) {
			PausedPools.during(PORTALS, TestDatabase.get()::restore);
			PORTALS.forEach(TestDatabaseListener::forgetComputed);
		}
		written = writes;
	}

	private static void forgetComputed(ApplicationContext portal) {
		portal.getBeanProvider(CacheManager.class)
			.forEach((manager) -> manager.getCacheNames()
				.forEach((name) -> Objects.requireNonNull(manager.getCache(name)).clear()));
		portal.publishEvent(new DatabaseRestored());
	}

}
