using System.Security.Cryptography;
using System.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.SignIns;

namespace MentorBot.Bot.Console.Doors;

/// <summary>Who is signed in, as pages and use cases need them. A handler asks for it as a parameter.</summary>
/// <param name="FormToken">What every form of this session carries; another session's is refused.</param>
public sealed record ConsoleVisitor(SignedIn SignedIn, string FormToken)
{
    public KnownPerson Person => SignedIn.Person;

    public ConsoleRole Role => SignedIn.Role;

    /// <summary>The cohorts that this visitor may see.</summary>
    public CohortScope Scope => new(Person.Id, SeesAll: Role == ConsoleRole.ProgrammeLead);

    public CommandContext ContextAt(DateTimeOffset now) => new(Person.Id, Role >= ConsoleRole.Coordinator, now);

    /// <summary>
    /// Made from the session's secret, so that every node knows it without anything being stored or shared, and so that it
    /// ends with the session.
    /// </summary>
    internal static ConsoleVisitor Of(SignedIn who, string secret) =>
        new(who, Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), "console-form"u8)));

    internal bool Knows(string? token) =>
        token is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(FormToken));

    /// <summary>Called by the framework for a handler's parameter; the policy of the route has made sure that there is one.</summary>
    public static ValueTask<ConsoleVisitor?> BindAsync(HttpContext http) =>
        ValueTask.FromResult(http.Features.Get<ConsoleVisitor>());
}
