package org.dostyk.web;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.springframework.web.servlet.resource.VersionStrategy;

/**
 * Style sheets and pictures under {@code /assets}. Their address holds a hash of their
 * content, so browsers keep them for ever; without the hash there is nothing to be had.
 * Templates write {@code @{/assets/dostyk.css}} and get the address with the hash.
 */
@Configuration
class Assets implements WebMvcConfigurer {

	private static final String BOOTSTRAP = "bootstrap.min.css";

	private final Preferences preferences;

	Assets(Preferences preferences) {
		this.preferences = preferences;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.preferences);
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/assets/**")
			.addResourceLocations("classpath:/static/")
			.setCacheControl(CacheControl.maxAge(365, TimeUnit.DAYS).cachePublic().immutable())
			.resourceChain(true)
			.addResolver(new HashedOnly().addContentVersionStrategy("/**"))
			.addResolver(new WithBootstrap(bootstrap()));
	}

	@Bean
	FilterRegistrationBean<ResourceUrlEncodingFilter> hashedAddresses() {
		FilterRegistrationBean<ResourceUrlEncodingFilter> filter = new FilterRegistrationBean<>(
				new ResourceUrlEncodingFilter());
		filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.ERROR));
		return filter;
	}

	private static Resource bootstrap() {
		try {
			return new PathMatchingResourcePatternResolver()
				.getResources("classpath*:META-INF/resources/webjars/bootstrap/*/dist/css/" + BOOTSTRAP)[0];
		}
		catch (IOException | ArrayIndexOutOfBoundsException ex) {
			throw new IllegalStateException("The WebJar of Bootstrap is not on the class path", ex);
		}
	}

	private static class HashedOnly extends VersionResourceResolver {

		@Override
		protected @Nullable Resource resolveResourceInternal(@Nullable HttpServletRequest request, String requestPath,
				List<? extends Resource> locations, ResourceResolverChain chain) {
			VersionStrategy strategy = getStrategyForPath(requestPath);
			boolean hashed = strategy != null && strategy.extractVersion(requestPath) != null;
			return hashed ? super.resolveResourceInternal(request, requestPath, locations, chain) : null;
		}

	}

	private static class WithBootstrap extends PathResourceResolver {

		private final Resource bootstrap;

		WithBootstrap(Resource bootstrap) {
			this.bootstrap = bootstrap;
		}

		@Override
		protected @Nullable Resource getResource(String resourcePath, Resource location) throws IOException {
			return resourcePath.equals(BOOTSTRAP) ? this.bootstrap : super.getResource(resourcePath, location);
		}

	}

}
