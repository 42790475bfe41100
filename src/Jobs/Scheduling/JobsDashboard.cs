using Hangfire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MentorBot.Jobs.Scheduling;

/// <summary>Hangfire's pages about the jobs: what is scheduled, what ran, on which node. They show only names of jobs.</summary>
public static class JobsDashboard
{
    /// <summary>The pages use inline styles; everything else comes from this host.</summary>
    private const string Policy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Maps the pages read-only: nothing can be started, repeated or deleted there.</summary>
    /// <param name="path">Such as <c>/operator/jobs</c>.</param>
    /// <param name="policy">The authorization policy that decides who may see them.</param>
    public static void MapJobsDashboard(this IEndpointRouteBuilder routes, string path, string policy) =>
        routes
            .MapHangfireDashboardWithAuthorizationPolicy(
                policy,
                path,
                new DashboardOptions
                {
                    DashboardTitle = "MentorBot jobs",
                    AppPath = null,
                    DisplayStorageConnectionString = false,
                    IsReadOnlyFunc = _ => true,
                    // Nothing can be posted, so there is no form to guard.
                    IgnoreAntiforgeryToken = true,
                }
            )
            .Add(endpoint => endpoint.RequestDelegate = ReadOnly(endpoint.RequestDelegate!, path));

    private static RequestDelegate ReadOnly(RequestDelegate pages, PathString path) =>
        http =>
        {
            http.Response.Headers.ContentSecurityPolicy = Policy;
            if (OnlyReads(http.Request, path))
            {
                return pages(http);
            }

            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        };

    /// <summary>The pages fetch their live figures by POST.</summary>
    private static bool OnlyReads(HttpRequest request, PathString path) =>
        HttpMethods.IsGet(request.Method)
        || HttpMethods.IsHead(request.Method)
        || (HttpMethods.IsPost(request.Method) && request.Path == path.Add("/stats"));
}
