package org.dostyk.database;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;

import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.context.ApplicationContext;

/**
 * Takes the connection pools of portals off the database for a while: whoever wants a
 * connection waits, nobody gets one that leads to a database that is gone.
 */
final class PausedPools {

	private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

	private PausedPools() {
	}

	static void during(Collection<ApplicationContext> portals, Runnable work) {
		List<HikariPoolMXBean> pools = portals.stream()
			.flatMap((portal) -> portal.getBeanProvider(DataSource.class).stream())
			.map((source) -> DataSourceUnwrapper.unwrap(source, HikariDataSource.class))
			.filter((source) -> source != null && source.isRunning())
			.map(HikariDataSource::getHikariPoolMXBean)
			.toList();
		pools.forEach(HikariPoolMXBean::suspendPool);
		try {
			pools.forEach(PausedPools::empty);
			work.run();
		}
		finally {
			pools.forEach(HikariPoolMXBean::resumePool);
		}
	}

	private static void empty(HikariPoolMXBean pool) {
		long deadline = System.nanoTime() + PATIENCE;
		pool.softEvictConnections();
		while (pool.getTotalConnections() > 0) {
			if (System.nanoTime() > deadline) {
				throw new IllegalStateException(
						"A test left " + pool.getActiveConnections() + " connections to the database in use");
			}
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
			pool.softEvictConnections();
		}
	}

}
