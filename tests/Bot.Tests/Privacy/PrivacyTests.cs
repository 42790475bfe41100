using MentorBot.Bot.Tests.Enrolment;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Notices;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Privacy;

public sealed class PrivacyTests : EnrolmentTest
{
    [Fact]
    public async Task Who_can_see_this_says_who_reads_what()
    {
        var answer = await Anna.Says("Who can see this?");
        Assert.True(answer.Says("Who you’d rather not be matched with") && answer.Says("nobody"), answer.Words);
        Assert.True(answer.Says("Your manager"), answer.Words);
    }

    [Fact]
    public async Task My_data_of_a_newcomer_is_what_the_channel_said()
    {
        var answer = await Anna.Says("my data");
        Assert.True(answer.Says("Anna") && !answer.Says("Sign-ups"), answer.Words);
    }

    [Fact]
    [Trait("promise", "S18")]
    public async Task S18_where_people_cannot_open_the_service_the_copy_of_everything_comes_in_the_chat()
    {
        await TypeToReviewAsync();
        var answer = await Anna.Says("export my data");
        var words = answer.Words;
        while (answer.Card.Buttons.Contains("More"))
        {
            answer = await Anna.Presses("More");
            words += answer.Words;
        }

        words = words.Replace(@"\", "", StringComparison.Ordinal);
        Assert.Contains("Public speaking", words, StringComparison.Ordinal);
        Assert.Contains($"{Anna.EntraId}", words, StringComparison.Ordinal);
        Assert.Contains("match_wishes: not shown.", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task My_data_shows_your_own_words_and_nobody_elses()
    {
        await TypeToReviewAsync();
        await using (var store = Bot.Database.NewStore())
        {
            var anna = await store.People.SingleAsync(p => p.EntraId == Anna.EntraId);
            var bob = A.Person("Bob Builder");
            var mentorship = A.Mentorship(Peers, anna, bob);
            store.AddRange(bob, mentorship);
            for (var i = 1; i <= 7; i++)
            {
                var mine = CheckIn.Plan(mentorship.Id, anna.Id, i, A.Now.AddDays(i), A.Now);
                mine.AnswerMet(new MeetingReport(4, 30, $"**note** {i}", NoteAudience.Private, "read"), A.Now);
                var his = CheckIn.Plan(mentorship.Id, bob.Id, i, A.Now.AddDays(i), A.Now);
                his.AnswerMet(new MeetingReport(1, 30, "secret of Bob", NoteAudience.Private, null), A.Now);
                store.AddRange(mine, his);
                store.Add(SessionFeedback.Of(mine, new SessionAnswer(5, true, false, Fit.Good), A.Now));
            }

            store.Add(Notice.Tell(anna.Id, NoticeKind.Proposal, mentorship.Id.Value, A.Now));
            await store.SaveChangesAsync();
        }

        var answer = await Anna.Says("my data");

        Assert.True(answer.Says("**Bob Builder** · Spring peers, as peer"), answer.Words);
        Assert.True(answer.Says("Check-ins: 7") && answer.Says("The newest 3 are shown."), answer.Words);
        Assert.True(Reads(answer, "Note: “**note** 7” (only you)"), answer.Words);
        Assert.False(answer.Says("secret of Bob"), answer.Words);
        Assert.True(answer.Says("Session feedback: 7") && answer.Says("usefulness 5 of 5"), answer.Words);
        Assert.True(answer.Says("1; without their words"), answer.Words);
        Assert.True(answer.Says("Public speaking"), answer.Words);
    }
}
