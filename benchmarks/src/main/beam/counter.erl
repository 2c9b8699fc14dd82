%% Counts: what all contenders have behind their calls and casts.
-module(counter).
-behaviour(gen_server).
-export([start_link/0, increment/1, add/2, total/1]).
-export([init/1, handle_call/3, handle_cast/2]).

start_link() -> gen_server:start_link(?MODULE, [], []).

increment(Counter) -> gen_server:call(Counter, increment).

add(Counter, Amount) -> gen_server:cast(Counter, {add, Amount}).

total(Counter) -> gen_server:call(Counter, total).

init([]) -> {ok, 0}.

handle_call(increment, _From, Total) -> {reply, Total + 1, Total + 1};
handle_call(total, _From, Total) -> {reply, Total, Total}.

handle_cast({add, Amount}, Total) -> {noreply, Total + Amount}.
