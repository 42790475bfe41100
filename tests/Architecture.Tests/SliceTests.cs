using System.Reflection;
using NetArchTest.Rules;

namespace MentorBot.Architecture.Tests;

/// <summary>
/// The slices of a part form a line: each may use what stands before it and nothing that stands after it, so each can be
/// read with what came before, and none waits for another that waits for it.
/// </summary>
public sealed class SliceTests
{
    /// <summary>
    /// What stands first is used most. Exempt is <c>Store</c>: its <c>MentorStore</c> holds the tables of all slices and is
    /// what their use cases load from and save to.
    /// </summary>
    private static readonly string[] DomainLine =
    [
        "Shared", // ids, results, working time, the audit entry
        "Telemetry",
        "People",
        "SignIns", // doors of the console: links that work once, and sessions
        "Notices", // the outbox
        "Cohorts",
        "Enrolment",
        "Matching", // the planner: candidates in, a plan out; it knows no store
        "Mentorships",
        "Suggestions",
        "MatchRuns", // the planner's work for one cohort: wishes in, a preview out, proposals once approved
        "CheckIns",
        "Agreements",
        "Goals",
        "Exchange", // what people bring to their sessions
        "Sessions",
        "Closings", // how a mentorship ends well, and who would take part again
        "Circles", // who facilitates, what comes next, who came and who joins
        "Requests", // informal mentoring: who offers what, who asks whom
        "Bookings", // time that people offer to be booked
        "Digests",
        "Reports", // read models that join what several slices have written
        "Privacy",
    ];

    private static readonly string[] BotLine =
    [
        "Configuration", // every setting with the check that refuses the start
        "Telemetry",
        "Buttons", // what a press asks for; any card may show any button, as any page may link to any other
        "Cards",
        "Text",
        "Conversation", // a turn and the contracts of those who answer it
        "Understanding", // what a plain sentence means
        "Help",
        "Language",
        "Enrolment",
        "Suggestions",
        "Cohorts",
        "Matching",
        "Mentorships",
        "CheckIns",
        "Agreements",
        "Goals",
        "Exchange",
        "Sessions",
        "Closings",
        "Circles",
        "Requests",
        "Bookings",
        "Digests",
        "Privacy",
        "Undelivered",
        "MessageControl", // stopping everything unprompted, and what became of each wave
        "Missing",
        "BotFramework", // the wire: activities in, replies out
        "Graph",
        "Delivery",
        "Hosting",
        "Console", // HR's pages in the browser
        "Operator",
        "Local",
    ];

    /// <summary>The planner from inside; what they share lies beside them in <c>Matching</c> itself.</summary>
    private static readonly string[] MatchingLine =
    [
        "Matching.Kernel", // numbers in, numbers out
        "Matching.Rules",
        "Matching.Profiles",
        "Matching.Explaining",
        "Matching.Planning",
    ];

    [Fact]
    public void Slices_of_the_domain_use_only_what_stands_before_them() => AssertLine(House.Domain, DomainLine);

    [Fact]
    public void Slices_of_the_bot_use_only_what_stands_before_them() => AssertLine(House.Bot, BotLine);

    [Fact]
    public void The_planner_is_a_line_too() => AssertLine(House.Domain, MatchingLine);

    [Fact]
    public void Every_slice_has_its_place()
    {
        Assert.Equal([.. DomainLine.Append("Store").Order()], SlicesOf(House.Domain));
        Assert.Equal([.. BotLine.Order()], SlicesOf(House.Bot));
    }

    /// <summary>What plans a match can be read, tested and measured without a database, a person or a message.</summary>
    [Fact]
    public void The_planner_knows_no_store_and_its_kernel_no_mentoring()
    {
        AssertNone(Uses(House.Domain, "Matching", ["Store", "People", "Notices"]));
        AssertNone(Uses(House.Domain, "Matching.Kernel", [.. DomainLine.Except(["Matching"])]));
    }

    private static void AssertLine(Assembly part, string[] line) =>
        AssertNone(line.SelectMany((slice, place) => Uses(part, slice, line[(place + 1)..])));

    private static void AssertNone(IEnumerable<string> uses)
    {
        var list = uses.ToList();
        Assert.True(list.Count == 0, string.Join(Environment.NewLine, list));
    }

    /// <summary>Each as the name of the type and what the library found in it.</summary>
    private static IEnumerable<string> Uses(Assembly part, string slice, string[] others)
    {
        if (others.Length == 0)
        {
            return [];
        }

        var result = Types
            .InAssembly(part)
            .That()
            .ResideInNamespace(NamespaceOf(part, slice))
            .ShouldNot()
            .HaveDependencyOnAny([.. others.Select(other => NamespaceOf(part, other))])
            .GetResult();
        Assert.NotEmpty(result.SelectedTypesForTesting);
        return result.FailingTypes.Select(type => $"{type.FullName}: {type.Explanation}");
    }

    private static string NamespaceOf(Assembly part, string slice) => $"{part.GetName().Name}.{slice}";

    private static IEnumerable<string> SlicesOf(Assembly part) =>
        House
            .Classes.Where(type => type.Assembly == part)
            .Select(type => type.Namespace!.Split('.'))
            .Where(parts => parts.Length > 2)
            .Select(parts => parts[2])
            .Distinct()
            .Order();
}
