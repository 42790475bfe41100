using System.Net;
using MentorBot.Bot.Console.Audit;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Console;

/// <summary>The audit trail as Lea, who leads the programme, sees it.</summary>
public sealed class ConsoleAuditTests : ConsoleTalk
{
    private readonly StatementCounter counter = new();

    protected override Action<BotHostSettings> Settings =>
        settings =>
        {
            base.Settings(settings);
            settings.Services = counter.AddTo;
        };

    [Fact]
    public async Task It_says_who_did_what_to_what_and_that_it_was_read()
    {
        await GivenCohortAsync();
        await Cora.Presses("Open enrolment");
        var name = (await InStoreAsync(store => store.Cohorts.SingleAsync(c => c.Id != Cohort.InformalId))).Name;
        var lea = await LeaAsync();

        var page = await lea.PageAsync("/console/audit");

        Assert.Contains("<td>Cora</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td>Opened enrolment</td>", page, StringComparison.Ordinal);
        Assert.Contains($"<td>{name}</td>", page, StringComparison.Ordinal);
        Assert.Equal(1, await ActsAsync("read-audit-trail"));
    }

    /// <summary>Who ended or declined something is in the trail, and nobody sees it there.</summary>
    [Fact]
    public async Task What_people_do_in_their_own_mentoring_is_never_listed_and_an_unknown_act_names_nobody()
    {
        await Anna.Says("hi");
        await GivenActsAsync("Anna", "leave-mentorship", "decline-proposal", "paint-fence");
        var lea = await LeaAsync();

        var page = await lea.PageAsync("/console/audit");
        var ofAnna = await lea.PageAsync("/console/audit?name=anna");

        Assert.Contains("<td>paint-fence</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("leave-mentorship", page, StringComparison.Ordinal);
        Assert.DoesNotContain("decline-proposal", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<td>Anna</td>", page, StringComparison.Ordinal);
        Assert.Contains("Nothing recorded", ofAnna, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_paged_by_key_with_as_many_statements_for_the_last_page_as_for_the_first()
    {
        await Cora.Says("hi");
        await GivenActsAsync("Cora", [.. Enumerable.Repeat("approve-match", ReadAuditTrail.PageSize + 20)]);
        var lea = await LeaAsync();
        _ = await lea.PageAsync("/console/audit?act=approve-match");

        string first = "",
            last = "";
        var few = await counter.DuringAsync(async () =>
            first = await lea.PageAsync("/console/audit?act=approve-match")
        );
        var next = first[first.IndexOf("before=", StringComparison.Ordinal)..].Split('"')[0];
        var many = await counter.DuringAsync(async () =>
            last = await lea.PageAsync($"/console/audit?act=approve-match&{next}")
        );

        Assert.Equal(ReadAuditTrail.PageSize, Rows(first));
        Assert.Equal(20, Rows(last));
        Assert.Equal(few, many);
        Assert.Contains("Newest", last, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_filtered_by_person_act_and_day()
    {
        await Cora.Says("hi");
        await Carl.Says("hi");
        await GivenActsAsync("Cora", "approve-match");
        var before = $"{Bot.Clock.GetUtcNow().UtcDateTime:yyyy-MM-dd}";
        Bot.Clock.Advance(TimeSpan.FromDays(3));
        await GivenActsAsync("Carl", "approve-match", "cancel-match");
        var lea = await LeaAsync();

        Assert.Equal(2, Rows(await lea.PageAsync("/console/audit?act=approve-match")));
        Assert.Equal(2, Rows(await lea.PageAsync("/console/audit?name=CARL")));
        Assert.Equal(1, Rows(await lea.PageAsync("/console/audit?name=carl&act=approve-match")));
        Assert.Equal(1, Rows(await lea.PageAsync($"/console/audit?act=approve-match&from={before}&until={before}")));
        Assert.Equal(0, Rows(await lea.PageAsync("/console/audit?until=2001-01-01")));
    }

    [Theory]
    [InlineData("from=yesterday", "Enter a day as year-month-day")]
    [InlineData("from=2026-05-02&until=2026-05-01", "before the first one")]
    public async Task A_mistake_is_said_beside_the_field_and_what_was_typed_stays(string asked, string says)
    {
        var lea = await LeaAsync();
        foreach (var path in new[] { "/console/audit", "/console/audit.csv" })
        {
            using var answer = await lea.GetAsync($"{path}?name=carl&{asked}");
            var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains(says, page, StringComparison.Ordinal);
            Assert.Contains("value=\"carl\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_file_has_every_entry_of_its_days_no_formula_and_a_bound()
    {
        await Bot.Person("=Eve").Says("hi");
        await GivenActsAsync("=Eve", [.. Enumerable.Repeat("approve-match", 600)]);
        var day = $"{Bot.Clock.GetUtcNow().UtcDateTime:yyyy-MM-dd}";
        var lea = await LeaAsync();

        var file = await lea.PageAsync($"/console/audit.csv?act=approve-match&from={day}&until={day}");
        using var unbounded = await lea.GetAsync("/console/audit.csv");
        using var tooLong = await lea.GetAsync("/console/audit.csv?from=2026-01-01&until=2026-12-31");

        Assert.Equal(601, file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(600, file.Split("\"'=Eve\"").Length - 1);
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity),
            (unbounded.StatusCode, tooLong.StatusCode)
        );
        Assert.Contains("at most 92 days", await tooLong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await ActsAsync("download-audit-trail"));
    }

    [Fact]
    public void Every_act_of_the_programme_has_words() =>
        Assert.DoesNotContain(AuditActs.Programme, act => ActNames.Of(act) == act);

    private Task<ConsoleBrowser> LeaAsync() => ConsoleBrowser.SignedInAsync(Bot, Lea);

    private static int Rows(string page) => page.Split("class=\"dates\"").Length - 1;

    private Task<int> GivenActsAsync(string name, params string[] acts) =>
        InStoreAsync(async store =>
        {
            var actor = await store.People.SingleAsync(p => p.Name == name);
            var context = new CommandContext(actor.Id, IsCoordinator: true, Bot.Clock.GetUtcNow());
            store.AddRange(acts.Select(act => AuditEntry.Of(context, act, actor.Id.Value)));
            return await store.SaveChangesAsync();
        });
}
