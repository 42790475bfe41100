using MentorBot.Bot.Console.Doors;
using MentorBot.Bot.Matching;
using MentorBot.Bot.Text;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.MatchRuns.Wishes;
using MentorBot.Domain.Shared;
using RazorComponentResult = Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult;

namespace MentorBot.Bot.Console.Matching;

/// <summary>Locks or separates any two people of a cohort, or says what that would cost; which, the pressed button tells.</summary>
internal static class TwoPeopleEndpoint
{
    public const string Lock = "lock";
    public const string Bar = "bar";
    public const string Price = "price";
    private const string Two = $"{MatchEndpoint.Match}/two";

    public static void MapTwoPeople(this RouteGroupBuilder console)
    {
        console
            .MapGet(Two, (Guid cohort, ConsoleVisitor visitor) => Show(new(cohort), visitor, "", ""))
            .RequireAuthorization(ConsolePolicies.OwnCohort);
        console.MapChange(Two, ChangeAsync);
    }

    private static async Task<IResult> ChangeAsync(
        Guid cohort,
        MatchForm form,
        ConsoleVisitor visitor,
        NamedPairs pairs,
        CancellationToken cancellation
    )
    {
        var (first, second) = (form.Text(MatchForm.FirstField), form.Text(MatchForm.SecondField));
        var found = await pairs.FindAsync(new(cohort), first, second, visitor, cancellation);
        if (found.Refusal is { } unknown)
        {
            return Refused(unknown, new(cohort), visitor, first, second);
        }

        if (form.Do == Price)
        {
            var price = await pairs.PriceAsync(new(cohort), found.Value, visitor, cancellation);
            return price.Refusal is { } priceless
                ? Refused(priceless, new(cohort), visitor, first, second)
                : Show(new(cohort), visitor, first, second, NamedPairCards.Words(found.Value, price.Value).Plain);
        }

        var kind = form.Do == Bar ? MatchWishKind.Barred : MatchWishKind.Locked;
        var done = await pairs.WishAsync(new(cohort), found.Value, kind, visitor, cancellation);
        return done.Refusal is { } refusal
            ? Refused(refusal, new(cohort), visitor, first, second)
            : Results.Redirect(ConsolePaths.MatchLocks(new(cohort)).With(MatchNews.Noted));
    }

    private static RazorComponentResult Refused(
        Refusal refusal,
        CohortId cohort,
        ConsoleVisitor visitor,
        string first,
        string second
    ) => refusal is NotFound ? ConsoleAnswers.Forbidden() : Show(cohort, visitor, first, second, "", refusal);

    private static RazorComponentResult Show(
        CohortId cohort,
        ConsoleVisitor visitor,
        string first,
        string second,
        string price = "",
        Refusal? refusal = null
    ) =>
        ConsoleAnswers.Page<TwoPeoplePage>(
            new
            {
                Visitor = visitor,
                Cohort = cohort,
                First = first,
                Second = second,
                Price = price,
                Refused = refusal is null ? "" : RefusalWords.For(refusal),
                IsOfSecond = refusal is not null && IsOfSecond(refusal, first, second),
            }
        );

    /// <summary>Whether a refusal is about the second name, so that it stands beside it.</summary>
    private static bool IsOfSecond(Refusal refusal, string first, string second) =>
        refusal switch
        {
            NobodySignedUp about => IsSaid(about.Said, second) && !IsSaid(about.Said, first),
            SeveralSignedUp about => IsSaid(about.Said, second) && !IsSaid(about.Said, first),
            OnePersonTwice => true,
            _ => false,
        };

    private static bool IsSaid(string said, string field) =>
        string.Equals(said, PlainText.OneLine(field).Trim(), StringComparison.Ordinal);
}
