using System.Globalization;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Telemetry;
using MentorBot.Jobs;
using MentorBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Bot.Tests.Telemetry;

[Collection(TelemetryCollection.Name)]
public sealed class TelemetryTests : IAsyncLifetime
{
    /// <summary>Words that must not appear in any metric or span.</summary>
    private const string Canary = "Kanarienvogel";

    /// <summary>A name that must not appear either. It is in Cyrillic because test ids contain the Latin letters of a name.</summary>
    private const string Name = "Канарейка";

    private static readonly string[] Labels = ["kind", "outcome", "lane", "state", "priority", "table"];

    private readonly Listener heard = new();
    private BotHost bot = null!;

    public async Task InitializeAsync() =>
        bot = await BotHost.StartAsync(settings => settings.Configuration["MentorBot:Telemetry:Every"] = "00:00:01");

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        heard.Dispose();
    }

    [Fact]
    public async Task A_turn_is_counted_by_its_kind_and_outcome()
    {
        await bot.Person("Ada").Says("help");

        Assert.Contains(heard.Figures, figure => figure.Is("mentorbot.turn.duration", "message", "answered"));
    }

    [Fact]
    public async Task A_turn_that_broke_is_counted_as_failed_though_its_answer_is_kind()
    {
        await BreakAsync();

        await bot.Person("Ada").Says("sign up");

        Assert.Contains(
            heard.Figures,
            figure => figure.Is("mentorbot.turn.duration", "message", TimedOperation.Failed)
        );
    }

    [Fact]
    public async Task A_turn_leads_by_way_of_its_use_case_to_the_message_it_causes()
    {
        await GivenCohortAsync(bot.Person("Ada"));

        var turns = heard.Spans.Where(span => span.DisplayName.StartsWith("turn ", StringComparison.Ordinal));
        var commits = heard.Spans.Where(span => span.DisplayName.StartsWith("commit ", StringComparison.Ordinal));
        Assert.Contains(
            commits,
            commit => turns.Any(turn => turn.TraceId == commit.TraceId && turn.SpanId == commit.ParentSpanId)
        );
        Assert.All(turns, turn => Assert.Equal(default, turn.ParentSpanId));
    }

    [Fact]
    public async Task A_message_sent_is_counted_by_its_kind_and_outcome_and_named_in_a_span()
    {
        await GivenCohortAsync(bot.Person("Ada"));
        await Eventually.SoAsync(() => Sends().Any(), "something was sent");

        var span = heard.Spans.First(span => span.DisplayName.StartsWith("send ", StringComparison.Ordinal));
        Assert.True(Guid.TryParse($"{span.GetTagItem("mentorbot.id")}", out _));
        Assert.Contains(Sends(), send => send.Tags["outcome"] == nameof(NoticeOutcome.Sent));

        IEnumerable<Figure> Sends() => heard.Figures.Where(figure => figure.Is("mentorbot.send.duration"));
    }

    [Fact]
    public async Task Jobs_are_counted_by_name_and_those_that_fail_as_failed()
    {
        var runner = bot.Services.GetRequiredService<IJobRunner>();
        var broken = new Job("broken", "", "", (_, _, _) => throw new InvalidOperationException(Canary));

        await runner.RunAllDueAsync(bot.Clock.GetUtcNow(), CancellationToken.None);
        await Assert.ThrowsAsync<InvalidOperationException>(() => runner.RunAsync(broken, default, default));

        Assert.Contains(heard.Figures, figure => figure.Is("mentorbot.job.duration", "plan-due-check-ins", "done"));
        Assert.Contains(heard.Figures, figure => figure.Is("mentorbot.job.duration", "broken", TimedOperation.Failed));
    }

    [Fact]
    public async Task The_outbox_is_told_in_figures_that_no_question_reads_anew()
    {
        var ada = bot.Person("Ada");
        await ada.Says("hi");
        await using var command = bot.Database.Source.CreateCommand(
            """
            INSERT INTO notices (id, dedup_key, recipient_id, kind, subject_id, priority, state, is_held, not_before,
                expires_at, attempts, may_have_arrived, created_at)
            SELECT gen_random_uuid(), 'k', id, 'CheckIn', gen_random_uuid(), 1, 'Dead', false, now(), now(), 0,
                false, now()
            FROM people LIMIT 1
            """
        );
        await command.ExecuteNonQueryAsync();

        await Eventually.SoAsync(() => Dead() == 1, "the dead notice is told");

        Assert.Contains(heard.Figures, figure => figure.Is("mentorbot.outbox.oldest_due"));
        Assert.Contains(heard.Figures, figure => figure.Is("mentorbot.table.dead_rows", "check_ins"));

        double Dead()
        {
            heard.Ask();
            return heard.Figures.LastOrDefault(f => f.Is("mentorbot.outbox.notices", "Dead", "check-ins"))?.Value ?? 0;
        }
    }

    [Fact]
    [Trait("promise", "S10")]
    public async Task No_word_of_anybody_is_in_a_figure_a_span_or_the_log()
    {
        var ada = bot.Person($"Ada {Name}");
        await GivenCohortAsync(ada);
        await ada.Says($"{Canary} wants to learn {Canary}");
        await BreakAsync();
        await ada.Says($"sign up {Canary}");
        heard.Ask();

        Assert.DoesNotContain(bot.Logs.Lines, Has);
        Assert.All(heard.Figures, figure => Assert.Subset(Labels.ToHashSet(), figure.Tags.Keys.ToHashSet()));
        Assert.DoesNotContain(heard.Figures, figure => figure.Tags.Values.Any(Has));
        Assert.DoesNotContain(heard.Spans, span => Has(span.DisplayName) || Has(span.StatusDescription ?? ""));
        Assert.Empty(heard.Spans.SelectMany(span => span.Events));
        Assert.DoesNotContain(
            heard.Spans.SelectMany(span => span.TagObjects),
            tag => Has(Convert.ToString(tag.Value, CultureInfo.InvariantCulture) ?? "")
        );
        Assert.NotEmpty(heard.Spans);

        static bool Has(string text) =>
            text.Contains(Canary, StringComparison.OrdinalIgnoreCase) || text.Contains(Name, StringComparison.Ordinal);
    }

    /// <summary>A cohort whose invitation is sent.</summary>
    private async Task GivenCohortAsync(TeamsPerson somebody)
    {
        var cora = bot.Coordinator;
        await somebody.Says("hi");
        await cora.Says("new cohort");
        await cora.Presses("Fill it in here");
        await cora.Presses(
            "Create",
            new
            {
                name = Canary,
                purpose = $"{Canary}.",
                skills = $"{Canary}, C#",
                weeks = "26",
                model = "PeerPairs",
            }
        );
        await cora.Presses("Open enrolment");
        await cora.Presses("Invite people");
        var review = await cora.Presses("Review", new { whom = "everybody" });
        await cora.Presses(review.Card.Buttons[0]);
    }

    /// <summary>Makes queries on the table fail with an error that names its columns.</summary>
    private async Task BreakAsync()
    {
        await using var command = bot.Database.Source.CreateCommand("ALTER TABLE cohorts RENAME COLUMN name TO gone");
        await command.ExecuteNonQueryAsync();
    }
}
