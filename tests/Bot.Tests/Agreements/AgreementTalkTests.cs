using MentorBot.Bot.Tests.Mentorships;
using MentorBot.Domain.Agreements;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Agreements;

/// <summary>How a pair agrees, by card and by typing.</summary>
public sealed class AgreementTalkTests : PairTalk
{
    private static readonly Dictionary<string, string> Adas = new()
    {
        ["hope"] = "Skill",
        ["cadence"] = "Weekly",
        ["channel"] = "Video",
        ["feedback"] = "Straight",
        ["learning"] = "Doing",
        ["boundaries"] = "WorkingHours",
    };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await BothAcceptAsync();
        await Ben.Awaits("are matched");
    }

    [Fact]
    public async Task From_private_answers_to_two_signatures()
    {
        Assert.True((await Ada.Says("agreement")).Says("What do you expect?"), Ada.Card.Words);
        Assert.True((await Ada.Presses("Save", Adas)).Says("Your answers are saved"), Ada.Card.Words);
        Assert.False((await Ben.Says("agreement")).Says("Straight ("), Ben.Card.Words);
        var both = await Ben.Presses("Save", new Dictionary<string, string>(Adas) { ["cadence"] = "Monthly" });
        Assert.True(both.Says("What you each expect") && both.Says("Once a month (you), Every week (Ada)"), both.Words);

        await Ada.Awaits("What you each expect");
        await Ada.Presses("Propose an agreement");
        var proposed = await Ada.Presses("Propose and sign", new { minutes = "60" });
        Assert.True(proposed.Says("You’ve signed") && proposed.Says("Ben"), proposed.Words);
        await Ben.Awaits("Ada proposes an agreement");
        Assert.True((await Ben.Says("sign")).Says("You have an agreement"), Ben.Card.Words);

        await Ada.Awaits("You have an agreement");
        Assert.True((await Ada.Says("agreement")).Says("60 minutes"), Ada.Card.Words);
    }

    [Fact]
    public async Task The_other_may_change_it_instead_and_an_old_card_signs_nothing()
    {
        await ProposedAsync();
        var old = Ben.Card;
        await Ben.Presses("Change");
        Assert.True((await Ben.Presses("Propose and sign", new { minutes = "30" })).Says("You’ve signed"));

        await Ada.Awaits("Ben proposes an agreement");
        var answer = await Ben.Presses(old, "Sign");
        Assert.True(answer.Says("from before the latest answer"), answer.Words);
        Assert.True((await Ada.Presses("Sign")).Says("30 minutes"), Ada.Card.Words);
    }

    [Fact]
    public async Task What_is_left_out_is_asked_for_and_nothing_is_saved()
    {
        await Ada.Says("agreement");

        var answer = await Ada.Presses("Save", new { hope = "Skill" });

        Assert.True(answer.Says("Please pick an answer to each question"), answer.Words);
        Assert.Empty(await ReadAsync(s => s.Expectations.ToListAsync()));
    }

    [Fact]
    public async Task A_stranger_and_a_coordinator_find_nothing()
    {
        await ProposedAsync();
        var card = Ben.Card;

        Assert.True((await Eve.Says("agreement")).Says("Agreements start with a match"), Eve.Card.Words);
        Assert.True((await Bot.Coordinator.Says("agreement")).Says("Agreements start with a match"));
        var pressed = await Eve.Presses(card with { MessageId = Eve.Card.MessageId }, "Sign");
        Assert.True(pressed.Says("I cannot find that"), pressed.Words);
        Assert.Single((await ReadAsync(s => s.Agreements.SingleAsync())).Signatures);
    }

    [Fact]
    public async Task The_bot_asks_by_itself_reminds_once_and_looks_again_at_month_two()
    {
        await Bot.PassAsync(TimeSpan.FromHours(2));
        await Bot.RunJobsAsync();
        await Ada.Awaits("Before you and Ben meet");
        await Bot.PassAsync(TimeSpan.FromDays(11));
        await Bot.RunJobsAsync();
        await Ada.Awaits("No agreement yet");
        await ProposedAsync();
        await Ben.Presses("Sign");
        await Bot.PassAsync(TimeSpan.FromDays(60));
        await Bot.RunJobsAsync();

        await Ben.Awaits("Does your agreement still fit?");
    }

    [Fact]
    public async Task My_data_knows_what_was_expected_and_signed()
    {
        await Ada.Says("agreement");
        await Ada.Presses("Save", Adas);
        await ProposedAsync();

        Assert.True((await Ada.Says("my data")).Says("Learning a skill"), Ada.Card.Words);
        Assert.True(Ada.Card.Says("45 minutes"), Ada.Card.Words);
        Assert.False((await Ben.Says("my data")).Says("Learning a skill"), Ben.Card.Words);
    }

    [Fact]
    public async Task An_agreement_in_German()
    {
        await Ada.Says("sprache Deutsch");

        Assert.True((await Ada.Says("vereinbarung")).Says("Was erwartest du?"), Ada.Card.Words);
        Assert.True((await Ada.Presses("Speichern", Adas)).Says("Deine Antworten sind gespeichert"), Ada.Card.Words);
    }

    /// <summary>Ada has proposed, and Ben sees her proposal.</summary>
    private async Task ProposedAsync()
    {
        var pair = await MentorshipAsync();
        var ada = await ReadAsync(s => s.People.SingleAsync(p => p.EntraId == Ada.EntraId));
        var terms = new AgreementTerms(
            MeetingCadence.Weekly,
            MeetingChannel.Video,
            45,
            Confidentiality.BetweenUs,
            Boundaries.None
        );
        await Bot.InScopeAsync<ProposeAgreement, Domain.Shared.Result<Domain.Shared.Done>>(propose =>
            propose.RunAsync(
                pair.Id,
                terms,
                new Domain.Shared.CommandContext(ada.Id, false, Bot.Clock.GetUtcNow()),
                default
            )
        );
        await Ben.Awaits("Ada proposes an agreement");
    }
}
