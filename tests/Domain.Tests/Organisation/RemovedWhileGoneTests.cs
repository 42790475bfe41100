using MentorBot.Domain.People;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Organisation;

public sealed class RemovedWhileGoneTests
{
    [Theory]
    [InlineData(false, Reachability.Reachable)]
    [InlineData(true, Reachability.Removed)]
    public void Whoever_removed_the_bot_while_their_account_was_gone_has_still_removed_it(
        bool removes,
        Reachability after
    )
    {
        var ada = A.Person("Ada Lovelace");
        ada.MarkLeft(A.Now);
        if (removes)
        {
            ada.MarkRemoved(A.Now.AddDays(1));
        }

        Assert.Equal(Reachability.Left, ada.Reachability);
        ada.MarkFound(A.Now.AddDays(2));

        Assert.Equal(after, ada.Reachability);
    }
}
