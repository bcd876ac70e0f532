mine = Mine
home_title = At home
