using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Requests;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Requests;

/// <summary>Who is found, who is not, in which order, and what is said of them.</summary>
public sealed class FindHelpersTests : RequestTest
{
    [Fact]
    public async Task Nobody_is_found_who_has_not_offered_or_has_stopped()
    {
        Assert.Empty(await FoundAsync(Ada));
        await OfferAsync(Ben);
        Assert.Equal(["Ben Franklin"], await FoundAsync(Ada));
        Assert.Empty((await FindAsync(Ada, "Negotiation")).Helpers);

        await SwitchAsync(Ben, isOpen: false);
        Assert.Empty(await FoundAsync(Ada));
        Assert.IsType<HelperNotAvailable>((await AskAsync(Ada, Ben)).Refusal);

        await SwitchAsync(Ben, isOpen: true);
        Assert.Equal(["Ben Franklin"], await FoundAsync(Ada));
        Assert.Empty(await FoundAsync(Ben));
    }

    [Fact]
    public async Task A_manager_and_a_report_are_left_out_on_either_side()
    {
        await ChangeAsync(Ada, ada => ada.SetManager(Ben.Id));
        await OfferAsync(Ben);
        await OfferAsync(Ada);
        await OfferAsync(Cem);

        Assert.Equal(["Cem Kaya"], await FoundAsync(Ada));
        Assert.Equal(["Cem Kaya"], await FoundAsync(Ben));
    }

    [Fact]
    public async Task A_wish_not_to_meet_holds_on_either_side_and_nobody_can_tell()
    {
        var cohort = A.Cohort(Olga);
        var adas = A.Enrolment(cohort, Ada);
        adas.SetNotWith([Ben.Id]);
        await GivenAsync(cohort, adas);
        await OfferAsync(Ben);
        await OfferAsync(Ada);
        await OfferAsync(Cem);

        Assert.Equal(["Cem Kaya"], await FoundAsync(Ada));
        Assert.Equal(["Cem Kaya"], await FoundAsync(Ben));
        Assert.IsType<HelperNotAvailable>((await AskAsync(Ben, Ada)).Refusal);
        Assert.IsType<HelperNotAvailable>((await AskAsync(Ada, Ben)).Refusal);
    }

    [Fact]
    public async Task Who_is_away_paused_unreachable_or_gone_is_left_out()
    {
        await OfferAsync(Ben);
        await ChangeAsync(
            Ben,
            ben =>
                ben.TakeProfile(
                    new DirectoryPerson(ben.EntraId, ben.Name)
                    {
                        KnowsAbsence = true,
                        Absence = new Absence(Now.AddDays(-1), Now.AddDays(1)),
                    }
                )
        );
        Assert.Empty(await FoundAsync(Ada));
        Clock.Advance(TimeSpan.FromDays(2));
        Assert.Single(await FoundAsync(Ada));

        await ChangeAsync(Ben, ben => ben.MarkUnreachable(Reachability.Blocked, Now));
        Assert.Empty(await FoundAsync(Ada));
        await ChangeAsync(Ben, ben => ben.MarkPresent(Now));
        Assert.Single(await FoundAsync(Ada));
        await ChangeAsync(Ben, ben => ben.MarkMissing(Now));
        Assert.Empty(await FoundAsync(Ada));
        await ChangeAsync(Ben, ben => ben.MarkPresent(Now));

        var cohort = A.Cohort(Olga, state: CohortState.Active);
        var bens = A.Enrolment(cohort, Ben);
        bens.PauseUntil(Now.AddDays(3));
        await GivenAsync(cohort, bens);
        Assert.Empty(await FoundAsync(Ada));
        Clock.Advance(TimeSpan.FromDays(4));
        Assert.Single(await FoundAsync(Ada));
    }

    [Fact]
    public async Task The_best_fit_comes_first_with_what_both_have_in_common()
    {
        var far = A.Person("Far Away", zone: "Asia/Tokyo");
        var cohort = A.Cohort(Olga);
        await GivenAsync(
            far,
            cohort,
            Spoken(cohort, Ada, "de", "en"),
            Spoken(cohort, Ben, "de"),
            Spoken(cohort, far, "fr")
        );
        await OfferAsync(far);
        await OfferAsync(Ben);

        var found = (await FindAsync(Ada)).Helpers;

        Assert.Equal(["Ben Franklin", "Far Away"], found.Select(helper => helper.Name));
        Assert.Equal(["de"], found[0].Common.Languages);
        Assert.Equal((480, true), (found[0].Common.SharedMinutes, found[0].Common.SameZone));
        Assert.Empty(found[1].Common.Languages);
        Assert.False(found[1].Common.SameZone);
    }

    [Fact]
    public async Task Many_come_in_pages_and_whoever_was_not_asked_for_longest_first()
    {
        var people = Enumerable.Range(1, 9).Select(n => A.Person($"Helper {n}")).ToList();
        await GivenAsync([.. people]);
        foreach (var person in people)
        {
            await OfferAsync(person);
        }

        await InStoreAsync(s =>
            s.HelpOffers.Where(o => o.PersonId == people[0].Id)
                .ExecuteUpdateAsync(change => change.SetProperty(o => o.AskedAt, Now))
        );

        var (first, last) = (await FindAsync(Ada), await FindAsync(Ada, page: 2));

        Assert.Equal((9, HelperPage.Size, true), (first.Total, first.Helpers.Count, first.HasMore));
        Assert.Equal("Helper 1", Assert.Single(last.Helpers).Name);
        Assert.False(last.HasMore);
        Assert.Equal(2, (await FindAsync(Ada, page: 99)).Page);
    }

    [Theory]
    [InlineData(4, 0, false)]
    [InlineData(5, 0, true)]
    [InlineData(5, 2, false)]
    public async Task Whether_somebody_usually_answers_is_said_only_from_five_requests(int soon, int never, bool isSaid)
    {
        await OfferAsync(Ben);
        var askers = Enumerable.Range(0, soon + never).Select(n => A.Person($"Asker {n}")).ToList();
        await GivenAsync([.. askers]);
        var requests = askers.ConvertAll(asker =>
            HelpRequest.Ask(asker.Id, Ben.Id, "SQL", "Please", 0, Now.AddDays(-9))
        );
        requests.Take(soon).ToList().ForEach(request => request.Decline(null, Now.AddDays(-9).AddHours(5)));
        requests.Skip(soon).ToList().ForEach(request => request.Expire(Now.AddDays(-6)));
        await GivenAsync([.. requests]);

        Assert.Equal(isSaid, Assert.Single((await FindAsync(Ada)).Helpers).AnswersWithinADay);
    }

    [Fact]
    public async Task Who_waits_for_a_skill_is_told_once_when_somebody_they_may_ask_offers_it()
    {
        _ = (await AsAsync(Ada, (s, c) => new WaitForHelp(s).RunAsync("SQL", c, default))).Value;
        await TendAsync();
        Assert.Empty(await ToldAsync(Ada));
        await ChangeAsync(Ada, ada => ada.SetManager(Ben.Id));
        await OfferAsync(Ben);
        await TendAsync();
        Assert.Empty(await ToldAsync(Ada));

        await OfferAsync(Cem);
        await TendAsync();
        await TendAsync();
        Assert.Equal([NoticeKind.SkillOffered], await ToldAsync(Ada));
        Assert.False((await FindAsync(Ada)).IsWaiting);
    }

    private static CohortEnrolment Spoken(Cohort cohort, Person person, params string[] languages)
    {
        var enrolment = A.Enrolment(cohort, person);
        enrolment.SetLanguages(languages);
        return enrolment;
    }

    private Task<int> ChangeAsync(Person person, Action<Person> change) =>
        InStoreAsync(async s =>
        {
            change(await s.People.SingleAsync(p => p.Id == person.Id));
            return await s.SaveChangesAsync();
        });
}
