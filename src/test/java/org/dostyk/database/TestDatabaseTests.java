package org.dostyk.database;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class TestDatabaseTests {

	@Autowired
	JdbcClient sql;

	@Autowired
	MockMvcTester mvc;

	private boolean isThere() {
		return this.sql.sql("select to_regclass('written') is not null").query(Boolean.class).single();
	}

	@Test
	void thePortalStandsOnTheTestDatabaseAsItsOwnerWhoIsNoSuperuser() {
		assertThat(this.sql.sql("select current_user").query(String.class).single()).isEqualTo(TestDatabase.user());
		assertThat(this.sql.sql("select current_setting('is_superuser')").query(String.class).single())
			.isEqualTo("off");
		assertThat(this.mvc).isNotNull();
	}

	@Nested
	@Order(1)
	@Writes
	class WhatOneClassWrites {

		@Test
		void isThereForItsOwnTests() {
			TestDatabaseTests.this.sql.sql("create table written (id int)").update();
			assertThat(isThere()).isTrue();
		}

	}

	@Nested
	@Order(2)
	class TheClassAfterIt {

		@Test
		void doesNotFindItAndEveryConnectionOfThePoolWorks() {
			assertThat(isThere()).isFalse();
		}

	}

}
